using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Engine.Activities;
using Collections.Engine.Runs;

namespace Collections.Contracts.Runs;

/// <summary>Hands the two cases with the most past due to a firm.</summary>
[Activity("Test", "Test", "Hands the two largest debts to a firm.")]
[Outcomes("Chosen", "Left")]
public sealed class BestTwo : SetActivity
{
    public override int KeyCount => 1;

    public override void Execute(ActivityContext context) => throw new InvalidOperationException("works as a set only");

    public override void Measure(ActivityContext context, long[][] keys)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(keys);
        long[] pastDue = ((NumberColumn)context.Columns.Columns[context.Columns.Schema.IndexOf("past due")]).Values;
        for (int i = 0; i < context.Count; i++)
            keys[0][i] = pastDue[context.Rows[i]];
    }

    public override void Decide(SetPopulation population, SetContext context)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(context);
        int firm = context.Pool.Add("Collectors Ltd");
        for (int i = 0; i < population.Count; i++)
        {
            population.Outcomes[i] = context.Pool.Add(i < 2 ? "Chosen" : "Left");
            population.Values[i] = i < 2 ? firm : Column.NullNumber;
        }
    }

    public override void Apply(ActivityContext context, ReadOnlySpan<long> values)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int i = 0; i < context.Count; i++)
        {
            if (values[i] != Column.NullNumber)
                context.Emit(i, (int)EffectKind.Placement, values[i], 500_00);
            else
                context.Emit(i, (int)EffectKind.Withdrawal, context.Pool.Add("not chosen"));
        }
    }
}
