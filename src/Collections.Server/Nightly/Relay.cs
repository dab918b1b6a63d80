namespace Collections.Server.Nightly;

/// <summary>Progress told on the thread where it happens.</summary>
internal sealed class Relay<T>(Action<T> told) : IProgress<T>
{
    public void Report(T value) => told(value);
}
