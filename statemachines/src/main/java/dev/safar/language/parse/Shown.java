package dev.safar.language.parse;

import dev.safar.json.Node;
import dev.safar.language.finding.Term;

/// How a value of the file is named in a finding: itself where it is short, else the kind of thing it is.
final class Shown {
    private Shown() {
    }

    static Term of(Node node) {
        return node instanceof Node.Scalar scalar && scalar.plain() != null
                ? text(String.valueOf(scalar.plain()))
                : kind(node);
    }

    static Term text(String text) {
        return text.isEmpty() ? Term.said("words/kind.empty") : Term.code(text);
    }

    static Term kind(Node node) {
        return Term.said("words/kind." + node.kind().replaceFirst("^an? ", ""));
    }
}
