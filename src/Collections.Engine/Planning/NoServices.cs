namespace Collections.Engine.Planning;

/// <summary>A host that offers nothing.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
