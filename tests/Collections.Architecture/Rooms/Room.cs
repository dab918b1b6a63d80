namespace Collections.Architecture.Rooms;

/// <summary>One project of src: what it may see, and what only it may see.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Sees">Rooms that its project file may reference.</param>
public sealed record Room(string Name, params string[] Sees)
{
    /// <summary>Rooms that it reaches through <see cref="Sees"/>, by the namespaces it may use of each; the project file does not name them.</summary>
    public IReadOnlyDictionary<string, string[]> Reaches { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Packages that its project file may name. Analysers come from Directory.Build.props and are no packages of a room.</summary>
    public string[] Packages { get; init; } = [];

    /// <summary>How the names of the package assemblies begin that its code may use.</summary>
    public string[] PackageAssemblies { get; init; } = [];

    /// <summary>Whether it is the composition root, which sees everything.</summary>
    public bool SeesEverything { get; init; }

    /// <summary>Name of its assembly.</summary>
    public string Assembly { get; init; } = Name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
