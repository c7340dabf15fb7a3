package dev.safar.proof;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.store.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole world between two calls: what the store holds, what reached the outside, and how far each actor has come. Two schedules that lead to
/// equal moments have the same future, so it is looked into once.
///
/// @param content what the store holds
/// @param outside what reached the outside
/// @param courses how far each actor has come
/// @param deaths how many actors may still die
record Moment(Content content, Outside outside, List<Course> courses, int deaths) {
    /// {@return the effects that the channel took, in order}
    List<String> post() {
        return outside.sent();
    }

    /// {@return the moment after an actor's next call, or empty where it asks nothing more}
    Optional<Moment> after(int actor) {
        return courses.get(actor).call().map(call -> answered(actor, call));
    }

    /// {@return the moment after an actor's death, or empty where nobody may die any more or it has come to its end}
    Optional<Moment> death(int actor) {
        return courses.get(actor).call().filter(_ -> deaths > 0)
                .map(_ -> with(actor, courses.get(actor).cut(), content, outside, deaths - 1));
    }

    /// {@return the same, with actors who remember what they read before they lost}
    Moment remembering() {
        return new Moment(content, outside, courses.stream().map(Course::actor).map(Actor::remembering).map(Course::of)
                .toList(), deaths);
    }

    /// {@return the same, where nobody may die}
    Moment deathless() {
        return new Moment(content, outside, courses, 0);
    }

    private Moment answered(int actor, Call call) {
        return switch (call) {
            case Call.Get get -> told(actor, content, outside, new Reply.Found(content.get(get.key())));
            case Call.Query query -> told(actor, content, outside, new Reply.Page(
                    content.query(query.partition(), query.prefix(), query.after(), query.limit())));
            case Call.Look look -> told(actor, content, outside,
                    new Reply.Entries(content.due(look.until(), look.after(), look.limit())));
            case Call.Transact transact -> {
                Content.Written written = content.transact(transact.writes());
                Outside next = written.answer() instanceof Answer.Applied
                        ? outside.after(content, transact.writes())
                        : outside;
                yield told(actor, written.content(), next, new Reply.Wrote(written.answer()));
            }
            case Call.Carry carry -> {
                Receipt receipt = courses.get(actor).actor().stage().channel().apply(carry.outgoing());
                Outside next = outside.carried(carry.outgoing().effect(), receipt instanceof Receipt.Taken);
                yield told(actor, content, next, new Reply.Took(receipt));
            }
        };
    }

    private Moment told(int actor, Content next, Outside out, Reply reply) {
        return with(actor, courses.get(actor).told(reply), next, out, deaths);
    }

    private Moment with(int actor, Course course, Content next, Outside out, int left) {
        List<Course> moved = new ArrayList<>(courses);
        moved.set(actor, course);
        return new Moment(next, out, moved, left);
    }
}
