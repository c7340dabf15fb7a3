package dev.safar.dynamo;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.CreateTableEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.EnhancedGlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/// The one table: `pk`, `sk`, `version`, `kind`, `body` or `packed`, `writer`, and for what is due `duePk` and `dueAt`. `template.yaml` describes the same.
public final class DynamoTable {
    /// The index of what is due: sparse, keys only.
    public static final String DUE = "due";

    static final TableSchema<Row> SCHEMA = StaticTableSchema.builder(Row.class).newItemSupplier(Row::new)
            .addAttribute(String.class, it -> it.name("pk").getter(Row::pk).setter(Row::pk)
                    .addTag(StaticAttributeTags.primaryPartitionKey()))
            .addAttribute(String.class, it -> it.name("sk").getter(Row::sk).setter(Row::sk)
                    .addTag(StaticAttributeTags.primarySortKey()))
            .addAttribute(Long.class, it -> it.name(VersionCounter.VERSION).getter(Row::version).setter(Row::version))
            .addAttribute(String.class, it -> it.name("kind").getter(Row::kind).setter(Row::kind))
            .addAttribute(String.class, it -> it.name("body").getter(Row::body).setter(Row::body))
            .addAttribute(SdkBytes.class, it -> it.name("packed").getter(Row::packed).setter(Row::packed))
            .addAttribute(String.class, it -> it.name("writer").getter(Row::writer).setter(Row::writer))
            .addAttribute(String.class, it -> it.name("duePk").getter(Row::duePk).setter(Row::duePk)
                    .addTag(StaticAttributeTags.secondaryPartitionKey(DUE)))
            .addAttribute(String.class, it -> it.name("dueAt").getter(Row::dueAt).setter(Row::dueAt)
                    .addTag(StaticAttributeTags.secondarySortKey(DUE)))
            .build();

    private DynamoTable() {
    }

    /// {@return what makes the table, for places that have no template: billed by request}
    public static CreateTableEnhancedRequest description() {
        return CreateTableEnhancedRequest.builder().globalSecondaryIndices(EnhancedGlobalSecondaryIndex.builder()
                .indexName(DUE).projection(Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build())
                .build()).build();
    }
}
