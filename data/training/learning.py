"""What the learners share: linear models on sparse features, and F1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from somcheck.analysis.linear_model import LinearModel, made

LEAST = 0.01
"""A feature that weighs less for every label is left out of the file."""


def fit(
    features: Sequence[Iterable[str]],
    labels: Sequence[str],
    weights: Sequence[float] | None = None,
    c: float = 1.0,
    balanced: bool = False,
) -> LinearModel:
    """Multinomial logistic regression on the features that at least two texts have; with a fixed seed."""
    vectorizer = CountVectorizer(analyzer=sorted, binary=True, min_df=2)
    matrix = vectorizer.fit_transform(features)
    solver = "liblinear" if len(set(labels)) == 2 else "lbfgs"
    learner = LogisticRegression(
        C=c, max_iter=150, tol=3e-3, solver=solver, random_state=0, class_weight="balanced" if balanced else None
    )
    learner.fit(matrix, labels, sample_weight=weights)
    columns, usual = learner.coef_, learner.intercept_
    if len(learner.classes_) == 2:  # one column says both
        columns, usual = np.vstack([-columns, columns]) / 2, np.array([-usual[0], usual[0]]) / 2
    return made(list(learner.classes_), list(vectorizer.get_feature_names_out()), columns, usual, LEAST)


def f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    """F1 of what was said, over pairs of what is true and what was said."""
    both = list(pairs)
    right, wrong = sum(t and p for t, p in both), sum(t != p for t, p in both)
    return 2 * right / max(1, 2 * right + wrong)
