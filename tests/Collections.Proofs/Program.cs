using Collections.Proofs.Harness;

return await ProofCommands.Run(args).ConfigureAwait(false);
