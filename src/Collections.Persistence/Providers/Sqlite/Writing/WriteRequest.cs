namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>One function in the writer's queue; what becomes of it is told only after the commit.</summary>
internal abstract class WriteRequest(WriteMode mode)
{
    public bool IsGrouped => (mode & WriteMode.Grouped) != 0;

    public bool IsUrgent => (mode & WriteMode.Urgent) != 0;

    public bool IsBare => (mode & WriteMode.Bare) != 0;

    /// <summary>True when the caller gave up before the turn came.</summary>
    public abstract bool IsAbandoned { get; }

    public abstract void Run(WriteSession session);

    public abstract void Succeed();

    public abstract void Fail(Exception failure);
}
