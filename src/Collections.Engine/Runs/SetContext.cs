using Collections.Decisions.Columns;

namespace Collections.Engine.Runs;

/// <summary>What a set decision may know besides its population.</summary>
/// <param name="Store">For the load of today: how many open cases each collector, queue or firm has.</param>
/// <param name="Clock">The business clock.</param>
/// <param name="Pool">What text codes stand for.</param>
/// <param name="Services">What the host offers to activities.</param>
public sealed record SetContext(IRunStore Store, RunClock Clock, TextPool Pool, IServiceProvider Services);
