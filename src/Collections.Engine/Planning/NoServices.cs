namespace Collections.Engine.Planning;

/// <summary>A host that offers nothing.</summary>
public sealed class NoServices : IServiceProvider
{
    /// <summary>The only one.</summary>
    public static NoServices Instance { get; } = new();

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => null;
}
