using Microsoft.EntityFrameworkCore.Design;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// For <c>dotnet ef migrations add NAME --project src/Collections.Persistence --output-dir Migrations/Sqlite</c>;
/// nothing is opened.
/// </summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCollectionsContext>
{
    public SqliteCollectionsContext CreateDbContext(string[] args) => SqliteCollectionsContext.Reading("design.db");
}
