using System.Runtime.InteropServices;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Reads the tokens of the open cases, in step with them.</summary>
internal static class TokenScan
{
    private const string Select = $"""
        SELECT case_id, seq, scope, node, flow, due, extra
        FROM token WHERE tenant_id = {Tenant.Key} AND case_id >= ?1 AND case_id < ?2 ORDER BY case_id, seq
        """;

    public static void Load(SqliteReader reader, SubjectRanges ranges, PartBatch batch, LoadedPart loaded)
    {
        ReadOnlySpan<(long Case, int Plan, int Row)> open = CollectionsMarshal.AsSpan(loaded.OpenCases);
        int at = 0;
        foreach ((long from, long to) in ranges.All)
        {
            Statement select = reader.Prepare(Select);
            select.Bind(1, from << CaseId.SubjectShift);
            select.Bind(2, to << CaseId.SubjectShift);
            while (select.Step())
            {
                long id = select.ColumnLong(0);
                while (at < open.Length && open[at].Case < id)
                    at++;
                if (at < open.Length && open[at].Case == id)
                {
                    Take(select, batch.Plans[open[at].Plan], open[at].Row, loaded);
                    loaded.Images.NoteToken(at, select);
                }
            }
        }
    }

    private static void Take(Statement select, PlanBatch plan, int row, LoadedPart loaded)
    {
        TokenTable tokens = plan.Tokens;
        int seq = select.ColumnInt(1);
        int token = tokens.Add(row, select.ColumnInt(2));
        tokens.Seq[token] = tokens.StoredSeq[token] = seq;
        tokens.Node[token] = select.ColumnInt(3);
        tokens.Flow[token] = select.ColumnInt(4);
        tokens.Due[token] = tokens.StoredDue[token] = select.ColumnLong(5, TokenTable.NotDue);
        ReadOnlySpan<byte> extra = select.Bytes(6);
        if (extra.Length % sizeof(long) != 0 || !tokens.Restore(token, MemoryMarshal.Cast<byte, long>(extra)))
            throw Unreadable(plan, select.ColumnLong(0), seq);
        plan.Counters[row] = Math.Max(plan.Counters[row], seq);
        plan.Link(token);
        if (plan.Plan.Nodes[tokens.Node[token]].AwaitsCompletion)
            loaded.Waiting.Add((plan, token));
    }

    private static CaseUnreadableException Unreadable(PlanBatch plan, long id, int seq)
    {
        int place = Array.IndexOf(plan.Part.Plans, plan);
        var cause = new InvalidDataException($"token {seq}: the bytes of its timers and counts say nothing");
        return new CaseUnreadableException(place, $"case {id}: expected the timers and counts of a token, found bytes that do not say them: {cause.Message}", cause);
    }
}
