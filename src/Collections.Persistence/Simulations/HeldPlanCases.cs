using Collections.Decisions.Columns;
using Collections.Engine.Batches;

namespace Collections.Persistence.Simulations;

/// <summary>The cases of one plan that <see cref="HeldCases"/> holds.</summary>
internal sealed class HeldPlanCases
{
    private readonly bool[] _isOpen;
    private readonly int[] _episodes, _counters, _closedOn, _closeReasons, _stageAges, _situations;
    private readonly long[] _pausedSince, _pausedUntil;
    private readonly Column[] _variables;
    private readonly HeldTokens _tokens = new();

    public HeldPlanCases(PlanBatch plan, int[] rows, int date)
    {
        _isOpen = [.. rows.Select(row => IsOpen(plan, row))];
        _episodes = [.. rows.Select(plan.EpisodeOf)];
        _counters = [.. rows.Select(row => plan.Counters[row])];
        _closedOn = [.. rows.Select(row => plan.States[row] is CaseState.Closed or CaseState.OpenedAndClosed ? date : plan.ClosedOn[row])];
        _closeReasons = [.. rows.Select(row => plan.CloseReasons[row])];
        _stageAges = [.. rows.Select(row => plan.StageAges[row])];
        _situations = plan.Plan.SituationColumn < 0 ? [] : [.. rows.Select(plan.SituationOf)];
        bool hasPauses = rows.Any(row => plan.PausedUntil[row] != 0 || plan.PausedSince[row] != 0);
        _pausedSince = hasPauses ? [.. rows.Select(row => plan.PausedSince[row])] : [];
        _pausedUntil = hasPauses ? [.. rows.Select(row => plan.PausedUntil[row])] : [];
        _variables = _isOpen.AsSpan().Contains(true) ? [.. plan.Plan.Variables.Select(variable => ColumnCopies.Gather(plan.Variable(variable.Slot), rows))] : [];
        foreach (int row in rows)
        {
            if (IsOpen(plan, row))
                _tokens.Add(plan, row);
            else
                _tokens.AddNone();
        }
    }

    /// <summary>About how many bytes are held.</summary>
    public long Bytes => ((long)_isOpen.Length * (1 + (6 * sizeof(int)))) + ((long)_situations.Length * sizeof(int)) + ((long)_pausedSince.Length * 2 * sizeof(long)) + _tokens.Bytes + _variables.Sum(ColumnCopies.BytesOf);

    public void Restore(ReadOnlySpan<int> places, PlanBatch plan, ReadOnlySpan<int> rows)
    {
        for (int slot = 0; slot < _variables.Length; slot++)
            ColumnCopies.Scatter(_variables[slot], places, plan.Variable(slot), rows);
        for (int i = 0; i < rows.Length; i++)
            Restore(places[i], plan, rows[i]);
    }

    private void Restore(int place, PlanBatch plan, int row)
    {
        plan.Episodes[row] = _episodes[place];
        if (!_isOpen[place])
        {
            plan.ClosedOn[row] = _closedOn[place];
            plan.CloseReasons[row] = _closeReasons[place];
            return;
        }

        plan.States[row] = CaseState.Open;
        plan.Counters[row] = _counters[place];
        plan.StageAges[row] = _stageAges[place];
        if (_situations.Length > 0)
            plan.RestoreSituation(row, _situations[place]);
        if (_pausedSince.Length > 0)
            (plan.PausedSince[row], plan.PausedUntil[row]) = (_pausedSince[place], _pausedUntil[place]);
        plan.IsAnyPaused |= plan.PausedSince[row] != 0;
        _tokens.Restore(place, plan, row);
    }

    private static bool IsOpen(PlanBatch plan, int row) => plan.States[row] is CaseState.Open or CaseState.Opened;
}
