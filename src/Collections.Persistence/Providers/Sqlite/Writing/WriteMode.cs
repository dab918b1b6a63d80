namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>How a write stands to others in the queue.</summary>
[Flags]
public enum WriteMode
{
    /// <summary>A transaction of its own, in the order of arrival.</summary>
    Alone = 0,

    /// <summary>May share one commit with other grouped writes; its own failure undoes only itself.</summary>
    Grouped = 1,

    /// <summary>Goes before everything that is not urgent: between two parts of a run, never inside one.</summary>
    Urgent = 2,

    /// <summary>A small event of the day: urgent, and grouped with its like.</summary>
    Event = Urgent | Grouped,

    /// <summary>Runs outside any transaction; for migrations and backups.</summary>
    Bare = 4,
}
