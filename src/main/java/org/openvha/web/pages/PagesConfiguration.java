package org.openvha.web.pages;

import org.springframework.context.annotation.Configuration;

/** The HTML pages of the service. */
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {}
