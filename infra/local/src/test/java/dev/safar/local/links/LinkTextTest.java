package dev.safar.local.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.member.MemberId;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkTextTest {
    @Test
    void lineSaysTheLinkAndItsTopic() {
        Link news = Link.fresh("id", Link.Kind.UNSUBSCRIBE, "m-1#j#e#s", new MemberId("m-1"), Language.PERSIAN,
                Optional.empty(), Instant.EPOCH, "news");
        assertThat(LinkText.read(LinkText.write(news))).isEqualTo(news);
    }

    /// Links of letters that left before there were topics are kept as long as those letters.
    @Test
    void lineWithoutATopicIsAboutMarketing() {
        Link read = LinkText.read("id\tUNSUBSCRIBE\tm-1#j#e#s\tm-1\tfa\t\t1970-01-01T00:00:00Z\t0\t0\t\tfalse");
        assertThat(read.topic()).isEqualTo(Gate.MARKETING);
        assertThat(read.told()).isFalse();
    }
}
