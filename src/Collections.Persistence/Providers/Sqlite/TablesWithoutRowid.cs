using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// Creates tables so annotated clustered on their primary key: one tree instead of a table and an
/// index beside it, and rows of one customer side by side.
/// </summary>
internal sealed class TablesWithoutRowid(
    MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    // A rebuild creates the new table under this prefix and renames it afterwards.
    private const string RebuildPrefix = "ef_temp_";

    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (!IsWithoutRowid(operation, model))
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        base.Generate(operation, model, builder, terminate: false);
        builder.Append(" WITHOUT ROWID");
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }

    private static bool IsWithoutRowid(CreateTableOperation operation, IModel? model)
    {
        string name = operation.Name.StartsWith(RebuildPrefix, StringComparison.Ordinal)
            ? operation.Name[RebuildPrefix.Length..]
            : operation.Name;
        return model?.GetRelationalModel().FindTable(name, operation.Schema) is { } table
            && table.EntityTypeMappings.Any(m => m.TypeBase.FindAnnotation(WithoutRowidAttribute.Annotation) is not null);
    }
}
