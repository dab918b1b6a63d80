using Collections.Engine.Activities;
using Collections.Engine.Runs;

namespace Collections.Testing.Engine.Activities;

/// <summary>Decides over a population by weights. Weight -1 cannot be measured, -2 not decided about, -3 not applied, -4 makes two of them undecidable.</summary>
[Activity("Test", "Tests", "Judges.")]
[Outcomes("Judged")]
public sealed class Judge : SetActivity
{
    [Input]
    public Input<decimal> Weight { get; } = new(0m);

    public override int KeyCount => 1;

    public override void Execute(ActivityContext context)
    {
    }

    public override void Measure(ActivityContext context, long[][] keys)
    {
        var weights = context.Read(Weight, 0);
        for (var i = 0; i < context.Count; i++)
        {
            keys[0][i] = weights[context.Rows[i]];
            if (keys[0][i] == -1) throw new DivideByZeroException("not to be measured");
        }
    }

    public override void Decide(SetPopulation population, SetContext context)
    {
        if (population.Keys[0].Contains(-2) || population.Keys[0].Count(weight => weight == -4) > 1) throw new DivideByZeroException("not to be decided");
        var judged = context.Pool.Add("Judged");
        for (var i = 0; i < population.Count; i++) (population.Outcomes[i], population.Values[i]) = (judged, population.Keys[0][i]);
    }

    public override void Apply(ActivityContext context, ReadOnlySpan<long> values)
    {
        if (values.Contains(-3)) throw new DivideByZeroException("not to be applied");
    }
}
