package dev.safar.language.expression;

import dev.safar.journey.Legible;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A condition, or a part of one.
sealed interface Expression {
    /// {@return where it begins in the condition's text, in UTF-16 units from 0: where its first part does, if it has no beginning of its own}
    default int offset() {
        return parts().getFirst().offset();
    }

    /// {@return what it is made of, in order}
    default List<Expression> parts() {
        return switch (this) {
            case Literal _,Nothing _,Name _,Variable _,Hole _ -> List.of();
            case Within within -> List.of(within.of, within.step);
            case Selected selected -> Stream.concat(Stream.of(selected.of), selected.by.stream()).toList();
            case Arranged arranged -> Stream.concat(Stream.of(arranged.of), arranged.by.stream()).toList();
            case Call call -> Stream.concat(Stream.of(call.function), call.arguments.stream()).toList();
            case Pair pair -> List.of(pair.left, pair.right);
            case Choice choice when choice.asksForItself() ->
                Stream.concat(Stream.of(choice.then), choice.otherwise.stream()).toList();
            case Choice choice -> Stream.concat(Stream.of(choice.condition, choice.then), choice.otherwise.stream())
                    .toList();
            case Block block -> block.parts;
            case Listed listed -> listed.items;
            case Negative negative -> List.of(negative.of);
            case Bound bound -> List.of(bound.value);
            case Lambda lambda -> List.of(lambda.body);
            case Each each -> List.of(each.of);
            case Other other -> other.parts;
        };
    }

    /// A text, a number, `true` or `false`.
    ///
    /// @param kind which of these
    /// @param text as written, without quotes
    record Literal(int offset, Legible.Kind kind, String text) implements Expression {
        @Override
        public String toString() {
            return kind == Legible.Kind.TEXT ? "'" + text + "'" : text;
        }
    }

    /// `null`.
    record Nothing(int offset) implements Expression {
        @Override
        public String toString() {
            return "null";
        }
    }

    /// A field of what is looked at.
    ///
    /// @param name without backticks
    record Name(int offset, String name) implements Expression {
        @Override
        public String toString() {
            return name;
        }
    }

    /// A variable, or a function by its name.
    ///
    /// @param name without its dollar sign; empty for what is looked at, `$` for all that can be read
    record Variable(int offset, String name) implements Expression {
        @Override
        public String toString() {
            return "$" + name;
        }
    }

    /// What a step finds in each item, as in `event.lines`.
    ///
    /// @param of where it looks
    /// @param step what it takes there
    record Within(Expression of, Expression step) implements Expression {
        @Override
        public String toString() {
            return of + "." + step;
        }
    }

    /// Some of its items, as in `lines[0]` and `lines[sku = 'A']`.
    ///
    /// @param of among what
    /// @param by which; empty for all
    record Selected(Expression of, Optional<Expression> by) implements Expression {
        @Override
        public String toString() {
            return of.toString();
        }
    }

    /// The same items, grouped, ordered or counted.
    ///
    /// @param of which
    /// @param by what is asked of each
    record Arranged(Expression of, List<Expression> by) implements Expression {
        @Override
        public String toString() {
            return of.toString();
        }
    }

    /// A function's answer.
    ///
    /// @param function which
    /// @param arguments in order
    record Call(Expression function, List<Expression> arguments) implements Expression {
        /// {@return whether it leaves something open, and so gives a function}
        boolean isPartial() {
            return arguments.stream().anyMatch(Hole.class::isInstance);
        }

        /// {@return the same call with what it leaves open, in order}
        ///
        /// @param given for as many holes as there are of these
        Call given(List<Expression> given) {
            Iterator<Expression> next = given.iterator();
            return new Call(function, arguments.stream()
                    .map(argument -> argument instanceof Hole && next.hasNext() ? next.next() : argument).toList());
        }

        @Override
        public String toString() {
            return function + "(...)";
        }
    }

    /// Two values and a sign between them.
    ///
    /// @param sign as in `=`, `in` or `and`
    record Pair(Expression left, String sign, Expression right) implements Expression {
        @Override
        public String toString() {
            return left + " " + sign + " " + right;
        }
    }

    /// One value or the other.
    ///
    /// @param condition which decides
    /// @param then where it holds
    /// @param otherwise where it does not; empty for nothing
    record Choice(Expression condition, Expression then, Optional<Expression> otherwise) implements Expression {
        /// {@return whether it asks for what it gives, as `??` does: that is one part, and not two}
        boolean asksForItself() {
            return condition.equals(then);
        }

        @Override
        public String toString() {
            return condition + " ? ...";
        }
    }

    /// The last of several.
    ///
    /// @param parts in order
    record Block(int offset, List<Expression> parts) implements Expression {
        @Override
        public String toString() {
            return parts.size() == 1 ? parts.getFirst().toString() : "(...)";
        }
    }

    /// A list as it is written.
    ///
    /// @param items in order
    record Listed(int offset, List<Expression> items) implements Expression {
        @Override
        public String toString() {
            return "[...]";
        }
    }

    /// A number with its sign turned.
    ///
    /// @param of which
    record Negative(int offset, Expression of) implements Expression {
        @Override
        public String toString() {
            return "-" + of;
        }
    }

    /// A variable is given a value.
    ///
    /// @param variable without its dollar sign
    /// @param value which
    record Bound(int offset, String variable, Expression value) implements Expression {}

    /// A function as it is written.
    ///
    /// @param parameters the variables that it is given, without their dollar signs
    /// @param body what it answers
    record Lambda(int offset, List<String> parameters, Expression body) implements Expression {}

    /// What a call leaves open, as in `$contains(?, 'x')`: the call gives a function of that.
    record Hole(int offset) implements Expression {
        @Override
        public String toString() {
            return "?";
        }
    }

    /// The same items, each of which a variable is given, as in `lines@$line`, or its place among them, as in `lines#$i`.
    ///
    /// @param of which
    /// @param variable without its dollar sign
    /// @param places whether it is given the place: then names behind it are still looked up in the item
    record Each(Expression of, String variable, boolean places) implements Expression {
        @Override
        public String toString() {
            return of + (places ? "#$" : "@$") + variable;
        }
    }

    /// Anything else, of which no kind is told.
    ///
    /// @param parts what stands in it
    record Other(int offset, List<Expression> parts) implements Expression {
        @Override
        public String toString() {
            return "...";
        }
    }
}
