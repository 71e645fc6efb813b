"""The extension that lets LibreOffice ask somcheck about Norwegian: configuration only, no code.

LibreOffice asks a server of LanguageTool's kind about the languages in a list of its own. From 25.2 on the list has no
Norwegian, so the extension names ``nb-NO`` and ``nn-NO``, and where the server is.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from somcheck import __version__
from somcheck.running.files import write_report

_LINGUISTIC = """<?xml version="1.0" encoding="UTF-8"?>
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  oor:name="Linguistic" oor:package="org.openoffice.Office">
  <node oor:name="ServiceManager">
    <node oor:name="GrammarCheckers">
      <node oor:name="org.openoffice.lingu.LanguageToolGrammarChecker" oor:op="fuse">
        <prop oor:name="Locales" oor:type="oor:string-list"><value>nb-NO nn-NO</value></prop>
      </node>
    </node>
  </node>
  <node oor:name="GrammarChecking">
    <node oor:name="LanguageTool">
      <prop oor:name="IsEnabled"><value>true</value></prop>
      <prop oor:name="BaseURL"><value>{address}</value></prop>
    </node>
  </node>
</oor:component-data>
"""

_DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<description xmlns="http://openoffice.org/extensions/description/2006">
  <identifier value="no.somcheck.libreoffice"/>
  <version value="{version}"/>
  <display-name>
    <name lang="nb">somcheck for norsk</name>
    <name lang="nn">somcheck for norsk</name>
    <name lang="en">somcheck for Norwegian</name>
  </display-name>
</description>
"""

_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
  <manifest:file-entry manifest:full-path="Linguistic.xcu"
    manifest:media-type="application/vnd.sun.star.configuration-data"/>
</manifest:manifest>
"""


def extension(address: str) -> bytes:
    """The extension that points to the server at an address."""
    parts = {
        "META-INF/manifest.xml": _MANIFEST,
        "description.xml": _DESCRIPTION.format(version=__version__),
        "Linguistic.xcu": _LINGUISTIC.format(address=escape(f"{address}/v2")),
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(zipfile.ZipInfo(name), text)
    return packed.getvalue()


def write(path: str, address: str) -> None:
    """Write the extension to a file.

    Raises
    ------
    SomcheckError
        Where that cannot be done.
    """
    write_report(path, extension(address))
