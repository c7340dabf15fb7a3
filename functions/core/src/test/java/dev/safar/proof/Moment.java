package dev.safar.proof;

import dev.safar.flow.Carrier.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole world between two calls: what the store holds, what reached the outside, and how far each actor has come. Two schedules that lead to
/// equal moments have the same future, so it is looked into once.
///
/// @param content what the store holds
/// @param post the effects that reached the outside, in order
/// @param courses how far each actor has come
/// @param deaths how many actors may still die
record Moment(Content content, List<String> post, List<Course> courses, int deaths) {
    /// {@return the moment after an actor's next call, or empty where it asks nothing more}
    Optional<Moment> after(int actor) {
        return courses.get(actor).call().map(call -> answered(actor, call));
    }

    /// {@return the moment after an actor's death, or empty where nobody may die any more or it has come to its end}
    Optional<Moment> death(int actor) {
        return courses.get(actor).call().filter(_ -> deaths > 0)
                .map(_ -> with(actor, courses.get(actor).cut(), content, post, deaths - 1));
    }

    /// {@return the same, with actors who remember what they read before they lost}
    Moment remembering() {
        return new Moment(content, post, courses.stream().map(Course::actor).map(Actor::remembering).map(Course::of)
                .toList(), deaths);
    }

    /// {@return the same, where nobody may die}
    Moment deathless() {
        return new Moment(content, post, courses, 0);
    }

    private Moment answered(int actor, Call call) {
        return switch (call) {
            case Call.Get get -> told(actor, content, post, new Reply.Found(content.get(get.key())));
            case Call.Query query -> told(actor, content, post, new Reply.Page(
                    content.query(query.partition(), query.prefix(), query.after(), query.limit())));
            case Call.Look look -> told(actor, content, post,
                    new Reply.Entries(content.due(look.until(), look.after(), look.limit())));
            case Call.Transact transact -> {
                Content.Written written = content.transact(transact.writes());
                yield told(actor, written.content(), post, new Reply.Wrote(written.answer()));
            }
            case Call.Carry carry -> {
                List<String> more = new ArrayList<>(post);
                more.add(carry.outgoing().effect());
                yield told(actor, content, more, new Reply.Took(new Receipt.Taken()));
            }
        };
    }

    private Moment told(int actor, Content next, List<String> out, Reply reply) {
        return with(actor, courses.get(actor).told(reply), next, out, deaths);
    }

    private Moment with(int actor, Course course, Content next, List<String> out, int left) {
        List<Course> moved = new ArrayList<>(courses);
        moved.set(actor, course);
        return new Moment(next, out, moved, left);
    }
}
