namespace Collections.Engine.Runs;

/// <summary>What a set node shared out of places that are few, such as those of a queue.</summary>
/// <param name="Of">Text code of what has the places.</param>
/// <param name="Asked">How many tokens asked for one.</param>
/// <param name="Given">How many got one.</param>
/// <param name="Left">Places that were left then.</param>
public readonly record struct SharedPlaces(int Of, int Asked, int Given, int Left);
