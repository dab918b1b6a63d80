using System.Globalization;
using System.Text;
using Collections.Engine.Activities;
using Collections.Engine.Runs;

namespace Collections.Testing.Engine.Activities;

/// <summary>Chooses the best so many by rank, and tells each case its place, counted from 1, as an effect.</summary>
[Activity("Test", "Tests", "Chooses the best and tells them their places.")]
[Outcomes("Chosen", "NotChosen")]
public sealed class Choose : SetActivity
{
    private const int RankScale = 2;

    [Input]
    public Input<decimal> Rank { get; } = new(0m);

    [Input]
    public Input<int> Capacity { get; } = new(1);

    public override int KeyCount => 1;

    public override void Execute(ActivityContext context)
    {
    }

    public override void Measure(ActivityContext context, long[][] keys)
    {
        var ranks = context.Read(Rank, RankScale);
        for (var i = 0; i < context.Count; i++) keys[0][i] = ranks[context.Rows[i]];
    }

    public override void Decide(SetPopulation population, SetContext context)
    {
        var (chosen, refused) = (context.Pool.Add("Chosen"), context.Pool.Add("NotChosen"));
        for (var i = 0; i < population.Count; i++)
        {
            population.Outcomes[i] = i < Capacity.Value ? chosen : refused;
            population.Values[i] = i + 1;
        }
    }

    public override void Apply(ActivityContext context, ReadOnlySpan<long> values)
    {
        var template = context.Pool.Add("place");
        for (var i = 0; i < context.Count; i++)
            context.Emit(i, Note.Kind, a: template, d: -1, content: Encoding.UTF8.GetBytes(values[i].ToString(CultureInfo.InvariantCulture)));
    }
}
