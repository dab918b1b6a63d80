using Collections.Activities.Dispatching;
using Collections.Domain.Effects;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Intake.Imports;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.StateHash;
using Collections.Server.Dispatching;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.VersionChanges;

namespace Collections.Proofs.Offices;

/// <summary>
/// A database in a folder of its own, worked as the server works it. <see cref="Restart"/> closes and opens it, as a
/// process that was killed and started again would find it.
/// </summary>
internal sealed class Office : IDisposable
{
    private readonly DirectoryInfo folder;

    /// <summary>An office in a new folder.</summary>
    /// <param name="under">Where the folder is made; null = the system's folder for temporary files.</param>
    /// <param name="name">The folder's name; null = a new one.</param>
    public Office(string? under = null, string? name = null)
    {
        folder = under is null
            ? Directory.CreateTempSubdirectory("collections-proof-")
            : Directory.CreateDirectory(Path.Combine(under, name ?? Path.GetRandomFileName()));
        Database = SqliteDatabase.Open(File);
    }

    /// <summary>The database as it is open now.</summary>
    public SqliteDatabase Database { get; private set; }

    /// <summary>The folder that holds database, files and messages, and is deleted in the end.</summary>
    public string Folder => folder.FullName;

    /// <summary>The database file.</summary>
    public string File => Path.Combine(folder.FullName, "office.db");

    /// <summary>Folder of the messages that were sent.</summary>
    public string Spool => Path.Combine(folder.FullName, OutboxDispatch.FolderName);

    /// <summary>Subjects of a part; null = the server's own size.</summary>
    public int? SubjectsPerPart { get; init; }

    /// <summary>The clock on the wall.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What stands between runs and their store.</summary>
    public Func<IRunStore, IRunStore> Between { get; set; } = store => store;

    /// <summary>Where messages go; null = into files of <see cref="Spool"/>.</summary>
    public IReadOnlyDictionary<MessageChannel, IMessageSink>? Sinks { get; set; }

    /// <summary>Set on the writer each time the database is opened.</summary>
    public IWriteObserver? Observer { get; set; }

    /// <summary>The strategies that ship with the product.</summary>
    public static string Workflows { get; } = WorkflowsFolder.Find();

    /// <summary>A mapping that ships with the product.</summary>
    public static string Mapping(string name = "sample") => Path.Combine(Workflows, "portfolios", $"{name}.mapping.json");

    /// <summary>Writes a generated portfolio and gives its path.</summary>
    public string Generate(GeneratedPortfolio portfolio)
    {
        var file = Path.Combine(Folder, $"portfolio-{portfolio.Position:yyyy-MM-dd}.csv");
        using var stream = System.IO.File.Create(file);
        PortfolioGenerator.Write(stream, portfolio);
        return file;
    }

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Brings tables and strategies.</summary>
    public Task Deploy()
    {
        Database.Migrate();
        return NightOf(null).DeployFirst(Workflows);
    }

    /// <summary>Works a business date.</summary>
    public Task<NightReport> Night(DateOnly date, string? file = null, string? mapping = null, IProgress<string>? progress = null, CancellationToken cancellation = default) =>
        NightOf(progress).Execute(new NightRequest(date, file, file is null ? null : mapping ?? Mapping(), null, null, Workflows), cancellation);

    /// <summary>Brings cases to another version.</summary>
    public Task<MigrationReport> Migrate(MigrationOrder order, CancellationToken cancellation = default) => new CaseVersions(Database, Time)
    {
        SubjectsPerPart = SubjectsPerPart ?? RunDefinition.DefaultSubjectsPerPart,
        Between = Between,
    }.Execute(order, cancellation);

    /// <summary>Takes a file in, without a run.</summary>
    public Task<IntakeReport> TakeIn(DateOnly date, string file, string? mapping = null, DateOnly? position = null, CancellationToken cancellation = default) =>
        NightOf(null).TakeIn(new NightRequest(date, file, mapping ?? Mapping(), position, null, Workflows), cancellation);

    /// <summary>Sends what is due, into files.</summary>
    public Task<DispatchReport> Dispatch(DateOnly date, CancellationToken cancellation = default) =>
        new OutboxDispatch(Database, Spool) { Between = sinks => Sinks ?? sinks }.Execute(date, cancellation);

    /// <summary>The state hash; the lines of the state go to the writer where one is given.</summary>
    public string Hash(TextWriter? lines = null) => StateDump.Write(Database, lines);

    /// <summary>One number out of the database.</summary>
    public long Number(string sql)
    {
        using var reader = Database.OpenReader();
        var statement = reader.Prepare(sql);
        var number = statement.Step() ? statement.ColumnLong(0) : 0;
        statement.Reset();
        return number;
    }

    /// <summary>Closes the database and opens it again.</summary>
    public void Restart()
    {
        Close();
        Open();
    }

    /// <summary>The process ends.</summary>
    public void Close() => Database.Dispose();

    /// <summary>The next process begins.</summary>
    public void Open()
    {
        Database = SqliteDatabase.Open(File);
        Database.Writer.Observer = Observer;
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Delete(recursive: true);
    }

    private NightlyRun NightOf(IProgress<string>? progress) => new(Database, Time)
    {
        SubjectsPerPart = SubjectsPerPart ?? RunDefinition.DefaultSubjectsPerPart,
        Progress = progress,
        Between = Between,
    };
}
