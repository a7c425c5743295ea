package org.openvha.web.pages;

/**
 * A case that somebody opens, which says nothing about whom it is.
 *
 * @param name such as {@code review 7}
 * @param address of its page
 * @param all the address of the table in which it stands
 */
public record OpenCase(String name, String address, String all) {

    public static OpenCase review(long number) {
        return new OpenCase("review " + number, "/reviews/" + number, "/reviews");
    }

    public static OpenCase accessRequest(long number) {
        return new OpenCase("right-of-access case " + number, "/access-requests/" + number, "/access-requests");
    }

    public static OpenCase disclosure(long number) {
        return new OpenCase("disclosure D-" + number, "/disclosures/" + number, "/disclosures");
    }
}
