namespace Collections.Testing.Reference;

/// <summary>A model and a scenario of one seed: what two interpreters are compared on. Smaller trials of the seed leave things out.</summary>
/// <param name="Seed">The same seed draws the same model and scenario.</param>
/// <param name="Accounts">The accounts that take part.</param>
/// <param name="Days">How many business dates there are.</param>
/// <param name="Without">Blocks of the model that are not drawn.</param>
public sealed record RandomTrial(int Seed, IReadOnlyList<int> Accounts, int Days, IReadOnlySet<string> Without)
{
    /// <summary>How many business dates a trial has that was not made smaller.</summary>
    public const int AllDays = 7;

    private const int ScenarioSeeds = 1_000_000;

    /// <summary>The whole trial of a seed.</summary>
    public static RandomTrial Of(int seed, int accounts) => new(seed, [.. Enumerable.Range(0, accounts)], AllDays, new HashSet<string>());

    /// <summary>The model as it was drawn: its first process, which may call the others, is run.</summary>
    /// <param name="isPlain">Whether boxes that stand for several steps are drawn as those steps.</param>
    public RandomDrawing Drawing(bool isPlain = false) => new RandomModel(Seed, Without, isPlain).Draw();

    /// <summary>Facts and news.</summary>
    public RandomScenario Scenario() => new(Seed + ScenarioSeeds, Accounts, Days);

    /// <summary>The blocks of the model, each before those inside it.</summary>
    public IReadOnlyList<string> Blocks()
    {
        var model = new RandomModel(Seed, Without);
        model.Draw();
        return model.Blocks;
    }
}
