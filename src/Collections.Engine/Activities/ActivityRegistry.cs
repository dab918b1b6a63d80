namespace Collections.Engine.Activities;

/// <summary>
/// The activities there are, one line each; nothing is found by scanning. The key is the type name that
/// bindings use, such as Collections.SendMessage.
/// </summary>
public sealed class ActivityRegistry
{
    private readonly SortedDictionary<string, Func<Activity>> factories = new(StringComparer.Ordinal);

    /// <summary>Descriptors by type name.</summary>
    public SortedDictionary<string, ActivityDescriptor> Descriptors { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds an activity.</summary>
    public ActivityRegistry Add<T>()
        where T : Activity, new()
    {
        var descriptor = ActivityDescriptor.Of(typeof(T));
        factories.Add(descriptor.TypeName, static () => new T());
        Descriptors.Add(descriptor.TypeName, descriptor);
        return this;
    }

    /// <summary>A new activity of the type, or null where there is none.</summary>
    public Activity? Create(string typeName) => factories.TryGetValue(typeName, out var factory) ? factory() : null;
}
