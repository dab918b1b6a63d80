namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>The database does not hold what the run was begun with: no part can be worked, so the run stops.</summary>
public sealed class OutOfStepException : InvalidOperationException
{
    internal OutOfStepException(string found) : base(found)
    {
    }
}
