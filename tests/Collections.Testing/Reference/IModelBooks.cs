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
    /// <param name="scenario">Whose.</param>
    /// <param name="day">Which day.</param>
    /// <param name="plan">By which cases are worked: it says at which steps they wait for a word about their offer.</param>
    void Tell(RandomScenario scenario, int day, Plan plan);

    /// <summary>Begins the run of a date, or takes it up again.</summary>
    RunTicket Begin(DateOnly date);

    /// <summary>What became of each account, in the order of the scenario.</summary>
    IReadOnlyList<string> Traces(RandomScenario scenario, Plan plan);

    /// <summary>The offers of each account with what has become of them, in the order of the scenario; null where offers are not kept.</summary>
    IReadOnlyList<string>? Offers(RandomScenario scenario);
}
