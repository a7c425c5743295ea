package org.openvha.web.redress;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import({ReviewsController.class, AccessRequestsController.class})
public class RedressHandlers {}
