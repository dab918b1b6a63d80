using Collections.Decisions.Columns;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Testing.Reference;

/// <summary>Where the accounts of a scenario and the cases of a model are kept while the engine works them: memory, or a database.</summary>
public interface IModelBooks
{
    /// <summary>The run's port.</summary>
    IRunStore Store { get; }

    /// <summary>What text codes stand for.</summary>
    TextPool Pool { get; }

    /// <summary>Keeps the facts of a day and the news that came before its run.</summary>
    void Tell(RandomScenario scenario, int day);

    /// <summary>Begins the run of a date, or takes it up again.</summary>
    RunTicket Begin(DateOnly date);

    /// <summary>What became of each account, in the order of the scenario.</summary>
    IReadOnlyList<string> Traces(RandomScenario scenario, Plan plan);
}
