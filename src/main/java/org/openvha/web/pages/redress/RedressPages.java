package org.openvha.web.pages.redress;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReviewsPageController.class,
    RaisePageController.class,
    OwnReviewsPageController.class,
    RaiseOfPersonPageController.class,
    AccessRequestsPageController.class,
    RecordAccessRequestPageController.class
})
public class RedressPages {}
