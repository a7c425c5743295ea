package org.openvha.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void text_put_into_it_stays_text_on_one_line() {
        assertThat(Markdown.escaped("a|b *c* _d_ `e` [f](g) <h> & i\n\n# j"))
                .isEqualTo("a\\|b \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) &lt;h> &amp; i # j");
    }

    @Test
    void a_fence_is_longer_than_any_run_of_backticks_in_the_code() {
        assertThat(Markdown.fence("rule")).isEqualTo("```");
        assertThat(Markdown.fence("a ```` b ``")).isEqualTo("`````");
    }

    @Test
    void code_stands_between_two_backticks_and_one_alone_is_itself() {
        assertThat(Span.all("see `a|b` and `c"))
                .containsExactly(new Span("see ", false), new Span("a|b", true), new Span(" and `c", false));
        assertThat(Span.all("``")).containsExactly(new Span("``", false));
    }

    @Test
    void a_page_is_read_as_headings_paragraphs_lists_and_tables() {
        List<Block> blocks = Block.all("""
                # Not shown again

                One
                paragraph.

                ## A heading
                and what follows it at once

                - one
                - two

                | a | b |
                |---|---|
                | 1 \\| 2 | 3 |
                """);

        assertThat(blocks).hasSize(5);
        assertThat(blocks.get(0).paragraph()).isEqualTo(Optional.of(Span.all("One paragraph.")));
        assertThat(blocks.get(1).heading()).isEqualTo(Optional.of(Span.all("A heading")));
        assertThat(blocks.get(2).paragraph()).isEqualTo(Optional.of(Span.all("and what follows it at once")));
        assertThat(blocks.get(3).list().orElseThrow().items()).hasSize(2);
        Block.Grid table = blocks.get(4).table().orElseThrow();
        assertThat(table.caption()).isEqualTo(Span.all("A heading"));
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).name().spans()).containsExactly(new Span("1 | 2", false));
    }

    @Test
    void an_empty_page_has_no_blocks() {
        assertThat(Block.all("")).isEmpty();
        assertThat(Block.all("# Only a title\n")).isEmpty();
    }
}
