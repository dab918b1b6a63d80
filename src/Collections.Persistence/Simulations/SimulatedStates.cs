using System.Collections.Concurrent;
using Collections.Decisions.Columns;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Engine.Batches;

namespace Collections.Persistence.Simulations;

/// <summary>What steps have made of the states and fields of objects in nights that are not written: later parts and nights read it.</summary>
internal sealed class SimulatedStates
{
    private readonly ConcurrentDictionary<long, (int State, int Since)> _states = [];
    private readonly ConcurrentDictionary<(long Subject, int Fact), long> _fields = [];

    /// <summary>Takes over what the steps of a part have set; of several the last counts.</summary>
    public void Keep(PartBatch batch)
    {
        foreach (PlanBatch plan in batch.Plans)
        {
            foreach (ref readonly Effect effect in plan.Effects.Span)
            {
                if ((EffectKind)effect.Kind == EffectKind.ObjectState)
                    _states[batch.Subjects[effect.Row]] = ((int)effect.A, effect.B == 0 ? Column.NullDate : (int)effect.B);
                else if ((EffectKind)effect.Kind == EffectKind.ObjectField)
                    _fields[(batch.Subjects[effect.Row], (int)effect.A)] = effect.B;
            }
        }
    }

    /// <summary>Shows it in the facts of a part that was loaded.</summary>
    public void Show(PartBatch batch)
    {
        ShowFields(batch);
        if (_states.IsEmpty)
            return;
        foreach (GroupView view in batch.Views)
        {
            if (CaseLevelText.ObjectsOf(view.Grouping.Level) is not { } type)
                continue;
            var states = ColumnOf(batch, view, ObjectFacts.State(type)) as TextColumn;
            var sinces = ColumnOf(batch, view, ObjectFacts.Since(type)) as DateColumn;
            for (int row = 0; row < batch.Count; row++)
            {
                if (!view.IsHead(row) || !_states.TryGetValue(batch.Subjects[row], out (int State, int Since) set))
                    continue;
                if (states is not null)
                    states.Values[row] = set.State;
                if (sinces is not null)
                    sinces.Values[row] = set.Since;
            }
        }
    }

    private void ShowFields(PartBatch batch)
    {
        if (_fields.IsEmpty)
            return;
        foreach (GroupView view in batch.Views.Where(view => CaseLevelText.ObjectsOf(view.Grouping.Level) is not null))
        {
            foreach (int fact in _fields.Keys.Select(key => key.Fact).Distinct())
            {
                if (view.Facts[fact] is not { } column)
                    continue;
                for (int row = 0; row < batch.Count; row++)
                {
                    if (view.IsHead(row) && _fields.TryGetValue((batch.Subjects[row], fact), out long value))
                        Write(column, row, value);
                }
            }
        }
    }

    private static void Write(Column column, int row, long value)
    {
        bool isNull = value == FactNull.Value;
        switch (column)
        {
            case NumberColumn numbers: numbers.Values[row] = isNull ? Column.NullNumber : value; break;
            case TextColumn texts: texts.Values[row] = isNull ? Column.NullText : (int)value; break;
            case DateColumn dates: dates.Values[row] = isNull ? Column.NullDate : (int)value; break;
            case BooleanColumn flags: flags.Values[row] = isNull ? Column.NullBoolean : (sbyte)value; break;
        }
    }

    private static Column? ColumnOf(PartBatch batch, GroupView view, string fact) =>
        batch.FactSchema.IndexOf(fact) is >= 0 and var place ? view.Facts[place] : null;
}
