using Collections.Engine.Planning;

namespace Collections.Testing.Reference;

/// <summary>The engine against the reference interpreter on one trial.</summary>
public sealed class Comparison
{
    private readonly RandomTrial trial;
    private readonly RandomDrawing drawing;

    /// <summary>Works the trial once, case by case.</summary>
    public Comparison(RandomTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        this.trial = trial;
        (drawing, Scenario) = (trial.Drawing(), trial.Scenario());
        var order = ModelRuns.Plan(drawing.Package(), new Decisions.Columns.TextPool()).Nodes.Select(node => node.ElementId).ToList();
        Expected = ReferenceTraces.Of(trial.Drawing(isPlain: true), order, Scenario);
    }

    /// <summary>Facts and news.</summary>
    public RandomScenario Scenario { get; }

    /// <summary>How often runs were broken off, and taken up again.</summary>
    public int Broken { get; private set; }

    /// <summary>What the reference interpreter made of it.</summary>
    public ReferenceTraces Expected { get; }

    /// <summary>Works the trial on books in memory, and says where the engine came to something else; null where it did not.</summary>
    public string? InMemory(RunManner manner)
    {
        ArgumentNullException.ThrowIfNull(manner);
        return On(new MemoryBooks(Scenario, manner.Shuffle), manner);
    }

    /// <summary>Works the trial on these books, and says where the engine came to something else; null where it did not.</summary>
    public string? On(IModelBooks books, RunManner manner)
    {
        ArgumentNullException.ThrowIfNull(books);
        IReadOnlyList<string> found;
        IReadOnlyList<string>? offers;
        try
        {
            var plan = ModelRuns.Plan(manner.Packing(drawing), books.Pool);
            Broken += ModelRuns.Work(plan, Scenario, manner, books);
            found = books.Traces(Scenario, plan);
            offers = books.Offers(Scenario);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return $"seed {trial.Seed}, {manner}: the run ended by itself: {failure}";
        }
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] != Expected.Accounts[i])
                return $"seed {trial.Seed}, {manner}: the interpreters differ.\nreference\n{Expected.Accounts[i]}\nengine\n{found[i]}";
            if (offers is not null && offers[i] != Expected.Offers[i])
                return $"seed {trial.Seed}, {manner}: the offers differ.\nreference\n{Expected.Offers[i]}\nengine\n{offers[i]}\nbeside\n{found[i]}";
        }
        return null;
    }
}
