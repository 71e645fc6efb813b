from somcheck.cli import main

main()
