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
        SELECT id, version_id, state, segment, queue, collector, stage, last_seq, ver, variables, closed_on, close_reason, governed_by, held_since, held_until, place, stage_age, situation
        FROM collection_case WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 ORDER BY id
        """;

    private const int FirstCommonPlace = 3;
    private const int CollectorPlace = 5;
    private const int VariablesPlace = 9;

    // Where Select has what an image keeps; what an open case does not have stands at -1.
    private static readonly int[] _imagePlaces = [8, 1, -1, 3, 4, 5, 6, 7, -1, -1, 12, 13, 14, 16, -1, 17];

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

        for (int at = 0; at < _strategies.Length; at++)
        {
            if (_strategies[at] == strategy)
                TakeClosed(select, batch.Plans[at], at, id);
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

    /// <summary>The last one, if news closed it that may be taken back. What it takes to open it is copied: the row is another's until then.</summary>
    private void TakeClosed(Statement select, PlanBatch plan, int place, long id)
    {
        plan.Reopenable.Remove(_row);
        if (select.ColumnLong(2) == 0 || select.IsNull(15) || select.ColumnLong(1) != plan.Plan.Version || PlaceBlob.Read(select.Bytes(15)) is not { } tokens)
            return;
        int row = _row;
        int[] common = [.. Enumerable.Range(0, CaseColumns.CommonVariables).Select(slot => (int)select.ColumnLong(3 + slot, Column.NullText))];
        byte[] variables = select.Bytes(9).ToArray();
        int stageAge = (int)select.ColumnLong(16, PlanBatch.NotByAge);
        plan.Reopenable[row] = new ReopenableCase(id, select.ColumnInt(8), select.ColumnInt(7), tokens, () =>
        {
            for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
                CommonTexts.Set(plan, slot, row, common[slot]);
            plan.StageAges[row] = stageAge;
            NoteHolder(id, common[CollectorPlace - FirstCommonPlace]);
            ReadVariables(variables, id, place, row);
        });
    }

    private void NoteHolder(long id, int collector)
    {
        if (collector >= 0)
            loaded.Holders[id] = collector;
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
        plan.StageAges[_row] = (int)select.ColumnLong(16, PlanBatch.NotByAge);
        plan.RestoreSituation(_row, (int)select.ColumnLong(17, Column.NullText));
        plan.PausedSince[_row] = select.ColumnLong(13, 0);
        plan.PausedUntil[_row] = select.ColumnLong(14, 0);
        plan.IsAnyPaused |= plan.PausedSince[_row] != 0;
        for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
            CommonTexts.Set(plan, slot, _row, (int)select.ColumnLong(3 + slot, Column.NullText));

        NoteHolder(id, (int)select.ColumnLong(CollectorPlace, Column.NullText));
        ReadVariables(select.Bytes(9), id, place, _row);
        loaded.Images.NoteCase(select, _imagePlaces, VariablesPlace);
        loaded.OpenCases.Add((id, place, _row));
    }

    private void ReadVariables(ReadOnlySpan<byte> bytes, long id, int place, int row)
    {
        try
        {
            _variables[place].Read(bytes, batch.Plans[place], row);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            throw new CaseUnreadableException(place, $"case {id}: expected the variables of its strategy's version, found bytes that do not say them: {cause.Message}", cause);
        }
    }
}
