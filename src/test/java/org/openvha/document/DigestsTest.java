package org.openvha.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestsTest {

    /** FIPS 180-2, appendix B.1. */
    private static final String OF_ABC = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void bytes_content_and_bits_of_it_have_the_same_digest() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        Digests.Running running = new Digests.Running();
        running.update(new byte[] {'a'});
        running.update(new byte[0]);
        running.update(new byte[] {'b', 'c'});

        assertThat(Digests.sha256(abc)).isEqualTo(OF_ABC);
        assertThat(Digests.sha256(out -> out.write(abc))).isEqualTo(OF_ABC);
        assertThat(running.end()).isEqualTo(OF_ABC);
    }
}
