using Collections.Decisions.Columns;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.StateHash;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// A database in one file: one writer, any number of readers, one process. Readers see the last
/// commit and never wait for the writer, nor it for them.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly DatabaseLock _lock;
    private readonly ReaderPool _readers;
    private readonly Lazy<TextPool> _texts;

    private SqliteDatabase(string file, DatabaseLock held, WriterConnection writer)
    {
        File = file;
        _lock = held;
        _readers = new ReaderPool(file);
        Writer = new SqliteWriter(writer);
        RunLease = new RunLease(Writer);
        _texts = new Lazy<TextPool>(ReadTexts, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The full path of the database file.</summary>
    public string File { get; }

    public SqliteWriter Writer { get; }

    /// <summary>This process's right to write runs.</summary>
    public RunLease RunLease { get; }

    /// <summary>
    /// One file is taken in at a time: what a file does is decided against what the files before it have left, and each
    /// intake numbers new customers by itself.
    /// </summary>
    public Turn Intakes { get; } = new();

    /// <summary>
    /// What text codes stand for. All that works on the database at a time shares it: a text that a night and a reaction
    /// of the day meet at once gets one code. Migrate first.
    /// </summary>
    public TextPool Texts => _texts.Value;

    /// <summary>Opens a database, creating an empty one where there is none; <see cref="Migrate"/> brings the tables.</summary>
    /// <param name="file">A path, not a connection string.</param>
    /// <exception cref="DatabaseInUseException">Another process has it open.</exception>
    public static SqliteDatabase Open(string file)
    {
        file = Path.GetFullPath(file);
        DatabaseLock held = DatabaseLock.Take(file);
        try
        {
            return new SqliteDatabase(file, held, WriterConnection.Open(file));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>A read transaction for raw statements; give it back within five seconds.</summary>
    public SqliteReader OpenReader() => _readers.Lend();

    /// <summary>A read transaction for statements that sort the whole database: in files, so that memory stays bounded.</summary>
    public SqliteReader OpenSortingReader() => new(new ReaderConnection(File, sortsOnDisk: true), ReaderPool.None);

    /// <summary>Entity Framework for reading; what it would write is refused by the connection.</summary>
    public CollectionsContext OpenContext() => SqliteCollectionsContext.Reading(File);

    /// <summary>Brings the schema to this program's version.</summary>
    /// <returns>The names of the migrations applied, in order; empty when there were none to apply.</returns>
    /// <exception cref="NewerSchemaException">A later version of this program has written the database.</exception>
    public IReadOnlyList<string> Migrate() =>
        Writer.Write(session => SchemaVersion.Migrate(session), WriteMode.Bare).GetAwaiter().GetResult();

    /// <summary>Copies the database page by page, as of the last commit, to a file that must not exist.</summary>
    public Task Backup(string file) => Writer.Write(session => session.Backup(file), WriteMode.Bare);

    public void Dispose()
    {
        _readers.Dispose();
        SqliteCollectionsContext.EndReading(File);
        Writer.Dispose();
        RunLease.Dispose();
        Intakes.Dispose();
        _lock.Dispose();
    }

    private TextPool ReadTexts()
    {
        var pool = new TextPool();
        using SqliteReader reader = OpenReader();
        foreach (string text in TextCodes.Read(reader))
            pool.Add(text);
        return pool;
    }
}
