namespace Collections.Persistence.Providers.Sqlite.Leases;

/// <summary>Takes and checks leases inside a transaction. Instants are the database's, in microseconds since 1970.</summary>
internal static class LeaseStatements
{
    // The clock is read first and bound, so that a replay writes the same instant.
    private const string Clock = "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) * 1000";

    private const string AcquireLease = """
        INSERT INTO lease(name, holder, fence, seen) VALUES (?1, ?2, 1, ?3)
        ON CONFLICT(name) DO UPDATE SET holder = excluded.holder, fence = fence + 1, seen = excluded.seen
        """;

    private const string CheckLease = "UPDATE lease SET seen = ?3 WHERE name = ?1 AND fence = ?2";

    private const string ReadFence = "SELECT fence FROM lease WHERE name = ?1";

    public static Fence Acquire(RawConnection connection, string name, string holder)
    {
        Statement acquire = connection.Prepare(AcquireLease);
        acquire.BindText(1, name);
        acquire.BindText(2, holder);
        acquire.Bind(3, Now(connection));
        acquire.Execute();
        return new Fence(name, CurrentNumber(connection, name)!.Value);
    }

    public static void Check(RawConnection connection, Fence fence)
    {
        Statement check = connection.Prepare(CheckLease);
        check.BindText(1, fence.Name);
        check.Bind(2, fence.Number);
        check.Bind(3, Now(connection));
        if (check.ExecuteCounting() != 1)
            throw new FenceLostException(fence, CurrentNumber(connection, fence.Name));
    }

    public static long Now(RawConnection connection) => connection.Scalar(Clock);

    private static long? CurrentNumber(RawConnection connection, string name)
    {
        Statement read = connection.Prepare(ReadFence);
        read.BindText(1, name);
        long? number = read.Step() ? read.ColumnLong(0) : null;
        read.Reset();
        return number;
    }
}
