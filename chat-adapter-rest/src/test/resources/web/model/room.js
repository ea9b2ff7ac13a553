export const room = "żółw";
