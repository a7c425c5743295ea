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
        "evil.example, unknown",
        "'', unknown"
    })
    void an_address_of_IPv4_counts_for_itself_and_one_of_IPv6_with_its_network(String remote, String counted) {
        assertThat(ClientAddress.of(remote).text()).isEqualTo(counted);
    }
}
