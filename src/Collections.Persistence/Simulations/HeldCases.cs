using Collections.Decisions.Columns;
using Collections.Engine.Batches;

namespace Collections.Persistence.Simulations;

/// <summary>The cases of some subjects as a part left them, in columns: they wait in memory for the decision of a set step, or for the next night.</summary>
internal sealed class HeldCases
{
    private readonly OfPlan?[] _plans;

    /// <param name="batch">The part when it has been worked.</param>
    /// <param name="rows">Whose cases are held, ascending.</param>
    /// <param name="date">The business date, as a day number: cases that closed in this part closed on it.</param>
    public HeldCases(PartBatch batch, int[] rows, int date) =>
        _plans = [.. batch.Plans.Select(plan => rows.Any(row => IsKnown(plan, row)) ? new OfPlan(plan, rows, date) : null)];

    /// <summary>Whether the subject of a row has a case of the plan's strategy, or had one.</summary>
    public static bool IsKnown(PlanBatch plan, int row) => plan.States[row] != CaseState.None || plan.Episodes[row] > 0;

    /// <summary>Gives the cases of the n-th subject to a row of another batch of the same plans.</summary>
    public void Restore(int place, PartBatch batch, int row)
    {
        for (int plan = 0; plan < _plans.Length; plan++)
            _plans[plan]?.Restore(place, batch.Plans[plan], row);
    }

    private static bool IsOpen(PlanBatch plan, int row) => plan.States[row] is CaseState.Open or CaseState.Opened;

    private sealed class OfPlan
    {
        private readonly bool[] _isOpen;
        private readonly int[] _episodes, _counters, _closedOn, _closeReasons;
        private readonly Column[] _variables;
        private readonly HeldTokens _tokens = new();

        public OfPlan(PlanBatch plan, int[] rows, int date)
        {
            _isOpen = [.. rows.Select(row => IsOpen(plan, row))];
            _episodes = [.. rows.Select(plan.EpisodeOf)];
            _counters = [.. rows.Select(row => plan.Counters[row])];
            _closedOn = [.. rows.Select(row => plan.States[row] is CaseState.Closed or CaseState.OpenedAndClosed ? date : plan.ClosedOn[row])];
            _closeReasons = [.. rows.Select(row => plan.CloseReasons[row])];
            _variables = [.. plan.Plan.Variables.Select(variable => ColumnCopies.Gather(plan.Variable(variable.Slot), rows))];
            foreach (int row in rows)
            {
                if (IsOpen(plan, row))
                    _tokens.Add(plan, row);
                else
                    _tokens.AddNone();
            }
        }

        public void Restore(int place, PlanBatch plan, int row)
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
            for (int slot = 0; slot < _variables.Length; slot++)
                ColumnCopies.Copy(_variables[slot], place, 1, plan.Variable(slot), row);
            _tokens.Restore(place, plan, row);
        }
    }
}
