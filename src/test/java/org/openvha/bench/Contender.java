package org.openvha.bench;

/** Something to be measured; a run says what it achieved, such as people a second. */
record Contender(String name, Run run) {

    interface Run {
        double once() throws Exception;
    }
}
