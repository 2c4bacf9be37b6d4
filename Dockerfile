# Built from the release archive: mvn package, then docker build .
FROM docker.io/library/eclipse-temurin:25-jre AS unpacked
COPY target/symshift-*.tar.gz /tmp/symshift.tar.gz
RUN mkdir -p /opt/symshift /opt/own/lib \
 && tar -xzf /tmp/symshift.tar.gz -C /opt/symshift --strip-components=1 \
 && mv /opt/symshift/lib/symshift-*.jar /opt/own/lib/

FROM docker.io/library/eclipse-temurin:25-jre
RUN useradd --system --home-dir /var/lib/symshift --create-home symshift
# The libraries change seldom, our own jar with every release: two layers.
COPY --from=unpacked /opt/symshift /opt/symshift
COPY --from=unpacked /opt/own/lib /opt/symshift/lib
ENV SERVER_ADDRESS=0.0.0.0 \
    SYMSHIFT_DATA=/var/lib/symshift \
    SYMSHIFT_JAVA=/opt/java/openjdk/bin/java
USER symshift
VOLUME /var/lib/symshift
EXPOSE 8080
ENTRYPOINT ["/opt/symshift/bin/symshift"]
CMD ["serve"]
