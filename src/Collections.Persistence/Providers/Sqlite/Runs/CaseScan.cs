using Collections.Decisions.Columns;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Reads the cases of a part's subjects: the open ones whole, of the closed ones the episode.</summary>
internal sealed class CaseScan(StrategyNumbers strategies, PartBatch batch, LoadedPart loaded)
{
    private const string Select = $"""
        SELECT id, version_id, state, segment, queue, collector, stage, last_seq, ver, variables, closed_on, close_reason, governed_by
        FROM collection_case WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 ORDER BY id
        """;

    private readonly int[] _strategies = [.. batch.Plans.Select(plan => strategies.Of(plan.Plan.Version))];
    private readonly VariableBlob[] _variables = [.. batch.Plans.Select(_ => new VariableBlob())];
    private int _row;

    public void Load(SqliteReader reader, SubjectRanges ranges)
    {
        foreach ((long from, long to) in ranges.All)
        {
            Statement select = reader.Prepare(Select);
            select.Bind(1, from << CaseId.SubjectShift);
            select.Bind(2, to << CaseId.SubjectShift);
            while (select.Step())
                Take(select);
        }
    }

    private void Take(Statement select)
    {
        long id = select.ColumnLong(0);
        long subject = id >> CaseId.SubjectShift;
        while (_row < batch.Count && batch.Subjects[_row] < subject)
            _row++;
        if (_row == batch.Count || batch.Subjects[_row] != subject)
            return;
        int strategy = (int)(id >> CaseId.EpisodeBits) & CaseId.MaxStrategy;
        for (int place = 0; place < _strategies.Length; place++)
        {
            if (_strategies[place] == strategy)
                TakeEpisode(select, batch.Plans[place], (int)id & CaseId.MaxEpisode);
        }

        if (select.ColumnLong(2) == 0)
            TakeOpen(select, id, PlaceOf(select.ColumnLong(1), id));
    }

    // Episodes come in their order: what stays is the last.
    private void TakeEpisode(Statement select, PlanBatch plan, int episode)
    {
        plan.Episodes[_row] = episode;
        plan.ClosedOn[_row] = (int)select.ColumnLong(10, 0);
        plan.CloseReasons[_row] = (int)select.ColumnLong(11, Column.NullText);
    }

    private int PlaceOf(long version, long id)
    {
        for (int place = 0; place < batch.Plans.Length; place++)
        {
            if (batch.Plans[place].Plan.Version == version)
                return place;
        }

        throw new InvalidOperationException($"case {id}: expected its version among the plans of the run, found version {version}");
    }

    private void TakeOpen(Statement select, long id, int place)
    {
        PlanBatch plan = batch.Plans[place];
        plan.CaseIds[_row] = id;
        plan.States[_row] = Engine.Batches.CaseState.Open;
        plan.Counters[_row] = select.ColumnInt(7);
        plan.Versions[_row] = select.ColumnInt(8);
        plan.Governors[_row] = select.IsNull(12) ? 0 : Array.IndexOf(_strategies, select.ColumnInt(12)) + 1;
        for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
            CommonTexts.Set(plan, slot, _row, (int)select.ColumnLong(3 + slot, Column.NullText));

        ReadVariables(select.Bytes(9), id, place);
        loaded.OpenCases.Add((id, place, _row));
    }

    private void ReadVariables(ReadOnlySpan<byte> bytes, long id, int place)
    {
        try
        {
            _variables[place].Read(bytes, batch.Plans[place], _row);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            throw new CaseUnreadableException(place, $"case {id}: expected the variables of its strategy's version, found bytes that do not say them: {cause.Message}", cause);
        }
    }
}
