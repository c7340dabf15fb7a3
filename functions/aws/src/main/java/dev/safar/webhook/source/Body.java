package dev.safar.webhook.source;

import dev.safar.json.Node;
import dev.safar.json.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// An object of a platform's body, read leniently: null and blank text are as good as absent, what is of another type too, and fields that nobody asks for
/// are passed over. Whether enough was found is the door's business.
///
/// @param object the object
record Body(Node.Obj object) {
    /// What somebody meant as an amount.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{0,12})?");

    /// What is expected of a field that holds an id, which [#id(String)] reads.
    static final String AN_ID = "an id (text or a whole number, not 0)";
    /// An object without fields.
    static final Body EMPTY = new Body(new Node.Obj(Position.START, Map.of()));

    /// {@return whether the field is there, even if it is null: bodies of one kind always have the same fields}
    boolean has(String name) {
        return object.fields().containsKey(name);
    }

    /// {@return whether the field is there and is not null}
    boolean holds(String name) {
        return !(find(name) instanceof Node.Scalar(_, var value)) || value != null;
    }

    /// {@return text that is not blank, as it stands}
    Optional<String> text(String name) {
        return find(name) instanceof Node.Scalar(_, String text) && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    /// {@return the word in a field; empty text where there is none}
    String word(String name) {
        return text(name).orElse("");
    }

    /// {@return text, or a whole number of any size as its digits; zero is nobody's id}
    Optional<String> id(String name) {
        return switch (find(name)) {
            case Node.Scalar(_, Double _) -> Optional.empty();
            case Node.Scalar(_, Number number) -> Optional.of(number.toString()).filter(digits -> !digits.equals("0"));
            case Node.Scalar _ -> text(name);
            case Node.Obj _,Node.Arr _ -> Optional.empty();
        };
    }

    /// {@return whether the field says true}
    boolean isTrue(String name) {
        return find(name) instanceof Node.Scalar(_, Boolean value) && value;
    }

    /// {@return a whole number}
    Optional<Long> whole(String name) {
        return find(name) instanceof Node.Scalar(_, Long number) ? Optional.of(number) : Optional.empty();
    }

    /// {@return an amount as it is written: decimal text, or a whole number; never one that went through floating point}
    Optional<String> decimal(String name) {
        return whole(name).map(String::valueOf).or(() -> text(name));
    }

    /// {@return what is wrong with a field, in a sentence that quotes nothing of it but a number}
    ///
    /// @param name a field that cannot be read
    /// @param expected completes "Expected `name` to be ..."
    String flaw(String name, String expected) {
        return "Expected `" + name + "` to be " + expected + ", but "
                + (has(name) ? "found " + found(find(name)) : "it is missing");
    }

    private static String found(Node node) {
        return switch (node) {
            case Node.Scalar(_, Double _) -> "a number with a fraction or an exponent, which may have lost digits";
            case Node.Scalar(_, String text) when NUMBER.matcher(text).matches() -> text;
            case Node.Scalar(_, String text) when text.isBlank() -> "blank text";
            case Node.Scalar(_, Number _) -> "another number";
            case Node other -> other.kind();
        };
    }

    /// {@return the object in a field; one without fields where there is none}
    Body object(String name) {
        return find(name) instanceof Node.Obj nested ? new Body(nested) : EMPTY;
    }

    /// {@return the objects in an array; none where there is no array}
    List<Body> objects(String name) {
        return find(name) instanceof Node.Arr(_, List<Node> items)
                ? items.stream().filter(Node.Obj.class::isInstance).map(Node.Obj.class::cast).map(Body::new).toList()
                : List.of();
    }

    /// {@return what is wrong with a field that must be an array of objects, if anything}
    Optional<String> unlisted(String name) {
        return find(name) instanceof Node.Arr(_, List<Node> items)
                && items.stream().allMatch(Node.Obj.class::isInstance)
                        ? Optional.empty()
                        : Optional.of(flaw(name, "a list of objects"));
    }

    /// {@return the id of another object, which stands there alone or as that object itself}
    Optional<String> reference(String name) {
        return id(name).or(() -> object(name).id("id"));
    }

    /// {@return the first text in an array}
    Optional<String> firstText(String name) {
        return find(name) instanceof Node.Arr(_, List<Node> items)
                ? items.stream().limit(1).filter(Node.Scalar.class::isInstance).map(Node::plain)
                        .filter(String.class::isInstance).map(String.class::cast).findFirst()
                : Optional.empty();
    }

    private Node find(String name) {
        return Optional.ofNullable(object.fields().get(name)).map(Node.Field::value)
                .orElseGet(() -> new Node.Scalar(object.at(), null));
    }

    /// {@return nothing of it: it is about a person}
    @Override
    public String toString() {
        return "Body[withheld]";
    }
}
