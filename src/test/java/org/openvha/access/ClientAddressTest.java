package org.openvha.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:0:7:1:2:3:4, 2001:db8:0:7::/64",
        "2001:0DB8::7:1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
        "1:2:3::, 1:2:3:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "[2001:db8::1], 2001:db8:0:0::/64",
        "[2001:db8::1]:50123, 2001:db8:0:0::/64",
        "[fe80::1%eth0]:50123, fe80:0:0:0::/64",
        "203.0.113.5:50123, 203.0.113.5",
        "::ffff:203.0.113.5, 203.0.113.5",
        "0:0:0:0:0:FFFF:203.0.113.5, 203.0.113.5",
        "[::ffff:203.0.113.5]:50123, 203.0.113.5",
        "::ffff:cb00:7105, 203.0.113.5",
        "2001:db8::203.0.113.5, 2001:db8:0:0::/64",
        "1:2, unknown",
        "::ffff:999.0.113.5, unknown",
        "1:2:3:4:5:6:7:8:9, unknown",
        ":::, unknown",
        "203.0.113.5:, unknown",
        "evil.example, unknown",
        "'', unknown"
    })
    void an_address_of_IPv4_counts_for_itself_and_one_of_IPv6_with_its_network(String remote, String counted) {
        assertThat(ClientAddress.of(remote).text()).isEqualTo(counted);
    }
}
