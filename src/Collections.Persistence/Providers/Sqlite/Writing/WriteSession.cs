using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Leases;

namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>What a write may do on the writer's thread, within its transaction and no longer.</summary>
public sealed class WriteSession : IDisposable
{
    private readonly WriterConnection _writer;
    private CollectionsContext? _context;

    internal WriteSession(WriterConnection writer) => _writer = writer;

    /// <summary>The statement of this text, prepared once in the life of the connection.</summary>
    public Statement Prepare(string sql) => _writer.Raw.Prepare(sql);

    /// <summary>The insert of many rows into this table; what is left staged when the write ends is written then.</summary>
    public BulkInsert Insert(string table, params string[] columns) => _writer.Raw.Insert(table, columns);

    /// <summary>The first column of the first row as an integer; 0 where there is no row or it is NULL.</summary>
    public long Scalar(string sql) => _writer.Raw.Scalar(sql);

    /// <summary>Entity Framework on the same connection and in the same transaction; disposed with the session.</summary>
    public CollectionsContext Context() => _context ??= _writer.NewContext();

    /// <summary>The database's clock, in microseconds since 1970.</summary>
    public long Now() => LeaseStatements.Now(_writer.Raw);

    /// <summary>Takes a lease from whoever holds it, whose fence is lost thereby.</summary>
    public Fence Acquire(string name, string holder) => LeaseStatements.Acquire(_writer.Raw, name, holder);

    /// <summary>Renews the lease, or throws when it is another's by now.</summary>
    /// <exception cref="FenceLostException">The transaction must end with nothing written.</exception>
    public void Check(Fence fence) => LeaseStatements.Check(_writer.Raw, fence);

    internal void Finish() => _writer.Raw.FinishInserts();

    /// <summary>Works a script of many statements.</summary>
    internal void RunScript(string script) => _writer.RunScript(script);

    /// <summary>What is done is one transaction: for writes that have none.</summary>
    internal void AtOnce(Action work) => _writer.AtOnce(work);

    internal void Backup(string file) => _writer.Backup(file);

    void IDisposable.Dispose()
    {
        _writer.Raw.ResetStatements();
        _context?.Dispose();
    }
}
