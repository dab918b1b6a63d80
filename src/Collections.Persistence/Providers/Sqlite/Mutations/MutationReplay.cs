using System.Diagnostics;

namespace Collections.Persistence.Providers.Sqlite.Mutations;

/// <summary>
/// The raw write: a captured log executed again on a copy of the database as it was before, with
/// the same statements, keys, order, transactions, pragmas and checkpoints, and nothing else.
/// </summary>
public static class MutationReplay
{
    /// <param name="databaseFile">A copy that no one else has open.</param>
    /// <param name="log">A log that is no longer written to.</param>
    public static ReplayResult Run(string databaseFile, MutationLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        using RawConnection connection = RawConnection.Open(databaseFile, readOnly: false);
        WriterPragmas.Apply(connection);
        using var checkpoints = new WalCheckpoints(connection, WriterPragmas.PageSize(connection));
        Statement[] statements = [.. log.Statements.Select(connection.Prepare)];
        using var reader = new MutationReader(log.Read());
        long start = Stopwatch.GetTimestamp();
        (long rows, long bytes) = Replay(reader, connection, statements, checkpoints);
        return new ReplayResult(Stopwatch.GetElapsedTime(start).TotalSeconds, rows, bytes);
    }

    private static (long Rows, long Bytes) Replay(
        MutationReader reader, RawConnection connection, Statement[] statements, WalCheckpoints checkpoints)
    {
        Statement begin = connection.Prepare("BEGIN IMMEDIATE");
        Statement commit = connection.Prepare("COMMIT");
        long rows = 0;
        long bytes = 0;
        while (reader.More())
        {
            int mark = reader.Mark();
            if (mark == MutationLog.BeginMark)
            {
                begin.Execute();
            }
            else if (mark == MutationLog.CommitMark)
            {
                commit.Execute();
                checkpoints.AfterCommit();
            }
            else
            {
                Statement statement = statements[mark - MutationLog.FirstStatement];
                bytes += Bind(statement, reader);
                rows += statement.ExecuteCounting();
            }
        }

        return (rows, bytes);
    }

    private static long Bind(Statement statement, MutationReader reader)
    {
        long bytes = 0;
        ulong changed = reader.Number();
        for (int i = 0; i < statement.ParameterCount; i++)
        {
            if (i >= MutationLog.MostTracked || (changed & (1UL << i)) != 0)
                bytes += Bind(statement, i + 1, reader);
        }

        return bytes;
    }

    private static int Bind(Statement statement, int index, MutationReader reader)
    {
        switch ((byte)reader.Mark())
        {
            case RecordedParameter.Null:
                statement.BindNull(index);
                return 0;
            case RecordedParameter.Integer:
                statement.Bind(index, reader.Integer());
                return sizeof(long);
            case RecordedParameter.Text:
                ReadOnlySpan<byte> text = reader.Bytes();
                statement.BindText(index, text);
                return text.Length;
            default:
                ReadOnlySpan<byte> blob = reader.Bytes();
                statement.BindBlob(index, blob);
                return blob.Length;
        }
    }
}
