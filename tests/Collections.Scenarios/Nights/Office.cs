using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Nights;

/// <summary>A fresh database in a folder of its own, worked night by night as the server works it.</summary>
internal sealed class Office : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-scenario-");

    public Office() => Database = SqliteDatabase.Open(Path.Combine(folder.FullName, "scenario.db"));

    public SqliteDatabase Database { get; }

    /// <summary>Subjects of a part; null = the server's own size.</summary>
    public int? SubjectsPerPart { get; init; }

    /// <summary>The strategies that the first night deploys.</summary>
    public string Strategies { get; init; } = Workflows;

    /// <summary>The strategies and mappings that ship with the product.</summary>
    public static string Workflows { get; } = WorkflowsFolder.Find();

    public static string Mapping(string name) => Path.Combine(Workflows, "portfolios", $"{name}.mapping.json");

    public Task<NightReport> Night(DateOnly date, string? file = null, string? mapping = null, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        var night = SubjectsPerPart is { } size
            ? new NightlyRun(Database, TimeProvider.System) { SubjectsPerPart = size, Progress = progress }
            : new NightlyRun(Database, TimeProvider.System) { Progress = progress };
        return night.Execute(new NightRequest(date, file, mapping, null, null, Strategies), cancellation);
    }

    /// <summary>Writes a file of the office and gives its path.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>One number out of the database.</summary>
    public long Number(string sql)
    {
        using var reader = Database.OpenReader();
        var statement = reader.Prepare(sql);
        var number = statement.Step() ? statement.ColumnLong(0) : 0;
        statement.Reset();
        return number;
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Delete(recursive: true);
    }
}
